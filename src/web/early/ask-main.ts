import { firstNeeds } from '#contract/paths.ts'
import { askEarly } from './early.ts'

// The page's own script, which the build puts into index.html: what a contact's page needs is under way while the
// bundle is still on its way. Without it, everything works the same, only later.
askEarly(firstNeeds(location.pathname))
