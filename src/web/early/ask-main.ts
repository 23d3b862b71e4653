import { contactIdOf, firstNeeds } from '#contract/paths.ts'
import { askEarly } from './early.ts'

// The page's own script, which the build puts into index.html: what a contact's page needs and its document does not
// bring is under way while the bundle is still on its way. Without it, everything works the same, only later. No browser that is too old for the app
// looks anybody up.
if (!window.boot?.failed) {
  askEarly(firstNeeds(location.pathname))

  // The browser reads its data about dates and numbers when they are first needed, which takes as long as a third of
  // drawing the contact. Here there is time for it: the style sheet, which stands below, is still on its way.
  if (contactIdOf(location.pathname) !== undefined) new Intl.DateTimeFormat()
}
