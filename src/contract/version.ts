/** The version of Contact Desk: of the server in `/healthz` and its log, of the page in its keyboard dialog. */
export { version } from '../../package.json'
