/** The oldest versions that are supported. guard.js tells older ones so, and the README and the bundler say the same. */
export const oldest = { chrome: '111', edge: '111', firefox: '115', safari: '16.4' }

/** As the bundler wants to hear it: it writes syntax, and styles, so that these can read them. */
export const buildTarget = Object.entries(oldest).map(([browser, version]) => browser + version)
