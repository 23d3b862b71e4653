import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { profiles } from './profiles.js'
import { removable } from './without.js'

const browsers = ['chromium', 'firefox']

const usage = `npm run bench:page -- [options]
  --rounds <n>             loads of each page, 7 when not given; the median counts
  --profile <name>         only this one: ${Object.keys(profiles).join(', ')}; may be repeated
  --browser <name>         only this one: ${browsers.join(', ')}
  --line h2                in Chromium, HTTP/2 over a line of ours with handshakes and slow start, instead of the browser's emulation
  --without <thing>        the product once more, without ${removable.join(', ')}; may be repeated
  --build <name>=<folder>  the product once more, as npm run build has built it in that folder; may be repeated
  --also <name>=<url>      another page, <id> in its address stands for the contact's ID; may be repeated`

function giveUp(reason) {
  console.error(`${reason}\n\n${usage}`)
  process.exit(1)
}

function parse(words) {
  const repeated = { type: 'string', multiple: true, default: [] }
  try {
    return parseArgs({
      args: words,
      options: {
        rounds: { type: 'string', default: '7' },
        profile: repeated,
        browser: repeated,
        without: repeated,
        build: repeated,
        also: repeated,
        line: { type: 'string', default: 'emulated' },
      },
    }).values
  } catch (error) {
    return giveUp(error.message)
  }
}

function readAlso(text) {
  const [, name, url] = /^([^=]+)=(http:\/\/.+)$/.exec(text) ?? giveUp(`--also ${text} is no name=http://…`)
  const { origin } = new URL(url)
  return { name, origin, path: url.slice(origin.length) || '/' }
}

function readBuild(text) {
  const [, name, folder] = /^([^=]+)=(.+)$/.exec(text) ?? giveUp(`--build ${text} is no name=folder`)
  return { name, folder: resolve(folder) }
}

/** What the page is measured with. Ends the process where an argument is wrong. */
export function readArguments(words) {
  const { rounds, profile, browser, without, build, also, line } = parse(words)
  if (!/^[1-9]\d*$/.test(rounds)) giveUp(`--rounds ${rounds} is no number`)
  if (!['emulated', 'h2'].includes(line)) giveUp(`--line ${line} is no line`)
  for (const name of profile) if (!(name in profiles)) giveUp(`--profile ${name} is no profile`)
  for (const name of browser) if (!browsers.includes(name)) giveUp(`--browser ${name} is no browser`)
  for (const name of without) if (!removable.includes(name)) giveUp(`--without ${name}: there is no such thing`)
  return {
    rounds: Number(rounds),
    profiles: profile.length > 0 ? profile : Object.keys(profiles),
    browsers: browser.length > 0 ? browser : browsers,
    line,
    without,
    builds: build.map(readBuild),
    also: also.map(readAlso),
  }
}
