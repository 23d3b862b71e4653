import { spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// LemonLDAP::NG as Debian packages it, with its demonstration accounts (a password is the name of its account).

const shared = '/usr/share/lemonldap-ng/portal'
const packaged = '/var/lib/lemonldap-ng/conf/lmConf-1.json'

type Options = { issuer: URL; deskUrl: string; clientId: string; clientSecret: string }

/** Starts a portal with a configuration, keys and sessions of its own, all of which go when it stops. */
export async function startLemonldap({ issuer, ...client }: Options): Promise<{ stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'lemonldap-'))
  for (const name of ['conf', 'cache', 'sessions/lock', 'psessions/lock', 'notifications']) {
    mkdirSync(join(folder, name), { recursive: true })
  }
  writeFileSync(join(folder, 'conf/lmConf-1.json'), JSON.stringify(configuration(folder, issuer, client)))
  writeFileSync(join(folder, 'lemonldap-ng.ini'), settings(folder))
  const portal = spawn('plackup', ['--host', issuer.hostname, '--port', issuer.port, '-e', app], {
    env: { ...process.env, LLNG_DEFAULTCONFFILE: join(folder, 'lemonldap-ng.ini') },
  })
  let said = ''
  for (const stream of [portal.stdout, portal.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  const ended = once(portal, 'exit')
  while (!(await answers(new URL('.well-known/openid-configuration', issuer)))) {
    if (portal.exitCode === null && !said.includes('Initialization failed')) continue
    portal.kill()
    throw new Error(`LemonLDAP::NG does not start:\n${said}`)
  }
  return {
    async stop() {
      portal.kill()
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Without captchas, which nobody is shown here: the portal does not start without a module for them. */
const app = `
  use Plack::Builder;
  use Lemonldap::NG::Portal::Main;
  BEGIN {
    package Lemonldap::NG::Portal::Captcha::None;
    use Mouse;
    extends 'Lemonldap::NG::Common::Module';
    sub init { 1 }
    $INC{'Lemonldap/NG/Portal/Captcha/None.pm'} = 1;
  }
  builder {
    enable 'Static', path => qr{^/static/}, root => '${shared}/htdocs/';
    Lemonldap::NG::Portal::Main->run({});
  };
`

function settings(folder: string): string {
  return `[all]
logLevel = warn
[configuration]
type = File
dirName = ${folder}/conf
localStorage = Cache::FileCache
localStorageOptions = { 'namespace' => 'conf', 'default_expires_in' => 600, 'cache_root' => '${folder}/cache', 'cache_depth' => 3 }
[portal]
staticPrefix = /static
templateDir = ${shared}/templates
languages = en
`
}

/** The packaged configuration with one relying party, Contact Desk, as an administrator would enter it. */
function configuration(folder: string, issuer: URL, { deskUrl, clientId, clientSecret }: Omit<Options, 'issuer'>) {
  const storage = (name: string) => ({ Directory: `${folder}/${name}`, LockDirectory: `${folder}/${name}/lock` })
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const base = JSON.parse(readFileSync(packaged, 'utf8'))
  return {
    ...base,
    portal: issuer.href,
    domain: issuer.hostname,
    key: 'a key for this run',
    captcha: '::Captcha::None',
    registerDB: 'Null',
    passwordDB: 'Null',
    globalStorageOptions: storage('sessions'),
    persistentStorageOptions: storage('psessions'),
    notificationStorageOptions: { dirName: `${folder}/notifications` },
    localSessionStorageOptions: { namespace: 'sessions', default_expires_in: 600, cache_root: `${folder}/cache` },
    issuerDBOpenIDConnectActivation: 1,
    oidcServicePrivateKeySig: privateKey,
    oidcServicePublicKeySig: publicKey,
    oidcServiceKeyIdSig: 'this-run',
    oidcRPMetaDataOptions: {
      desk: {
        oidcRPMetaDataOptionsClientID: clientId,
        oidcRPMetaDataOptionsClientSecret: clientSecret,
        oidcRPMetaDataOptionsRedirectUris: `${deskUrl}/auth/callback`,
        oidcRPMetaDataOptionsPostLogoutRedirectUris: `${deskUrl}/`,
        oidcRPMetaDataOptionsIDTokenSignAlg: 'RS256',
        oidcRPMetaDataOptionsRequirePKCE: 1,
        oidcRPMetaDataOptionsBypassConsent: 1,
      },
    },
    macros: { ...base.macros, mailIsVerified: '1' },
    oidcRPMetaDataExportedVars: {
      desk: { name: 'cn', email: 'mail', email_verified: 'mailIsVerified;bool;auto', groups: 'groups;string;auto' },
    },
  }
}

async function answers(url: URL): Promise<boolean> {
  const isThere = await fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
  if (!isThere) await new Promise((resolve) => setTimeout(resolve, 50))
  return isThere
}
