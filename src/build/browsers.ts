/** The oldest versions that are supported. guard-texts.ts and the README name them too. */
export const oldest = { chrome: '111', edge: '111', firefox: '115', safari: '16.4' }

/** As the bundler wants to hear it: it writes syntax, and styles, so that these can read them. */
export const buildTarget = Object.entries(oldest).map(([browser, version]) => browser + version)
