/** Whether a URL's host name can only mean this machine. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127\.\d+\.\d+\.\d+$/.test(hostname)
  )
}

/** @param address an IP address in its plain spelling */
export function isLoopbackAddress(address: string): boolean {
  return isLoopback(address.includes(':') ? `[${address}]` : address)
}

/** Whether a URL is safe to send secrets to: encrypted, or on this machine. */
export function isSafeForSecrets(url: URL): boolean {
  return url.protocol === 'https:' || isLoopback(url.hostname)
}
