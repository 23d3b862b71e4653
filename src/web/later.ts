// What a contact's page shows after its first view, or only now and then. It is one file, which the first view does not
// wait for: src/build/first-view.ts.

export { AnswerSections } from './contacts/answer-sections.tsx'
export { ContactProblem } from './contacts/contact-problem.tsx'
export { FailedRefresh } from './contacts/failed-refresh.tsx'
export { FailedSection } from './contacts/failed-section.tsx'
export { linkParts } from './contacts/fields/link-parts.ts'
export { GroupFacts } from './contacts/groups/group-facts.tsx'
export { PhoneCountry } from './contacts/who/phone-country.tsx'
export { ErrorHelp } from './error-help.tsx'
export * as finding from './lookup/find-part.ts'
export { HomePage } from './lookup/home-page.tsx'
export { readPhone } from './phone/phone.ts'
export { ShortcutsDialog } from './shortcuts-dialog.tsx'
export { SessionWarning } from './sign-in/session-warning.tsx'
export { SignInHelp } from './sign-in/sign-in-help.tsx'
export { SignedInAs } from './sign-in/signed-in-as.tsx'
export { WrongAddress } from './wrong-address.tsx'
