// A certificate for this machine and this run, which only this run's browser takes.
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * @returns key and certificate as PEM, and the browser's argument by which it takes them for good. (A certificate whose
 * errors are merely ignored keeps everything out of the HTTP cache.)
 * @throws when there is no openssl
 */
export function createCertificate() {
  const folder = mkdtempSync(join(tmpdir(), 'contact-desk-bench-'))
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const name = ['-days', '2', '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1']
    execFileSync('openssl', ['req', '-x509', ...curve, ...name, '-keyout', keyFile, '-out', certFile], {
      stdio: 'ignore',
    })
    const cert = readFileSync(certFile, 'utf8')
    const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' })
    const hash = createHash('sha256').update(publicKey).digest('base64')
    return {
      key: readFileSync(keyFile, 'utf8'),
      cert,
      browserArgument: `--ignore-certificate-errors-spki-list=${hash}`,
    }
  } catch (cause) {
    throw new Error('The line with HTTP/2 needs a certificate, and openssl to make it: install openssl.', { cause })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
