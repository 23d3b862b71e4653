/** Where the agent's name will stand: on narrow screens it takes a row, which must not push the page down when it comes. */
export function SignedInPlace() {
  return <div className="h-8 sm:hidden max-sm:order-last max-sm:basis-full" />
}
