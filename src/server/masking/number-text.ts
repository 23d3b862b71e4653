/** A larger number has more digits than any phone; written out, it could fill the memory. */
const longest = 40

/** A JSON number as its digits: an exponent is written out, and zeros behind the point are left out. */
export function numberText(token: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(token) ?? []
  const places = Number(exponent)
  if (/^[^eE]*$/.test(token) && !/^0+$/.test(fraction)) return token
  // What is far too large or small may still hold a phone in its digits.
  if (Math.abs(places) > longest) return sign + whole + fraction
  const point = whole.length + places
  const all = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, 1 - point), '0')
  const pointInAll = Math.max(1, point)
  const integer = all.slice(0, pointInAll).padEnd(pointInAll, '0')
  const rest = all.slice(pointInAll).replace(/0+$/, '')
  return sign + integer.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`)
}
