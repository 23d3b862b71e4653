import config from './playwright.config.ts'

/** Takes the README's pictures only. */
export default { ...config, testMatch: 'readme.pictures.ts' }
