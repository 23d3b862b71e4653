import { apiPaths } from '#contract/paths.ts'
import { askEarly, earlyContactId } from './early.ts'

// The page's own script, which the build puts into index.html: what a contact's page needs is under way while the
// bundle is still on its way. Without it, everything works the same, only later.
const id = earlyContactId()
askEarly(id === undefined ? [apiPaths.session] : [apiPaths.contact(id), apiPaths.session, apiPaths.fieldDefinitions])
