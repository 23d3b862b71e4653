// Follows redirects and keeps cookies as a browser does.

type Cookie = { origin: string; name: string; path: string; value: string }
export type Page = { url: URL; status: number; headers: Headers; text: string }

export function createBrowser(ask: (request: Request) => Response | Promise<Response>) {
  let cookies: Cookie[] = []
  const seen: Page[] = []

  function keep({ origin }: URL, line: string): void {
    const [pair = '', ...attributes] = line.split(/;\s*/)
    const [name = '', value = ''] = pair.split(/=(.*)/s)
    const of: Record<string, string | undefined> = {}
    for (const attribute of attributes) {
      const [key = '', said] = attribute.split(/=(.*)/s)
      of[key.toLowerCase()] = said
    }
    const cookie = { origin, name, value, path: of.path ?? '/' }
    cookies = cookies.filter((other) => !['origin', 'name', 'path'].every((key) => isSame(other, cookie, key)))
    const isOver = of['max-age'] === '0' || (of.expires !== undefined && Date.parse(of.expires) < Date.now())
    if (!isOver) cookies.push(cookie)
  }

  async function askOnce(url: URL, init: RequestInit): Promise<Page> {
    const sent = cookies.filter(({ origin, path }) => origin === url.origin && url.pathname.startsWith(path))
    const request = new Request(url, { ...init, redirect: 'manual' })
    if (sent.length > 0) request.headers.set('cookie', sent.map(({ name, value }) => `${name}=${value}`).join('; '))
    const response = await ask(request)
    for (const line of response.headers.getSetCookie()) keep(url, line)
    const page = { url, status: response.status, headers: response.headers, text: await response.text() }
    seen.push(page)
    return page
  }

  return {
    /** Every answer so far, including redirects. */
    seen,
    async go(address: string | URL, init: RequestInit = {}): Promise<Page> {
      let page = await askOnce(new URL(address), init)
      for (let location = page.headers.get('location'); location; location = page.headers.get('location')) {
        page = await askOnce(new URL(location, page.url), {})
      }
      return page
    },
    ask: (address: string | URL, init: RequestInit = {}) => askOnce(new URL(address), init),
    cookies: (beginning = '') => cookies.filter(({ name }) => name.startsWith(beginning)),
    setCookie: (origin: string, name: string, value: string) => keep(new URL(origin), `${name}=${value}; Path=/`),
    forget: () => {
      cookies = []
    },
  }
}

function isSame(one: Cookie, other: Cookie, key: string): boolean {
  return one[key as keyof Cookie] === other[key as keyof Cookie]
}
