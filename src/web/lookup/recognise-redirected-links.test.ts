import { describe, expect, it } from 'vitest'
import { offered } from '../testing/find-offers.ts'

describe('a redirected link', () => {
  it.each<[string, ...string[]]>([
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&data=05&reserved=0',
      'ID 248452739',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&amp;data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&amp;sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&amp;reserved=0',
      'ID 248452739',
    ],
    [
      'Please look: https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0.',
      'ID 248452739',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739%3Ftab%3D380971443455&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0',
      'ID 248452739',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fshop.example.com%2Forders%2F248452739&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdesk.example.com%2F%3Fcontact%3D248452739&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0',
    ],
    ['https://eur03.safelinks.protection.outlook.com/?data=05%7C248452739&reserved=0'],
    [
      'https://safelinks.protection.outlook.com.evil.example/?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0',
    ],
  ])('behind a Safe Link of Outlook: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&locale=en-us&dest=https%3A%2F%2Fteams.microsoft.com%2Fapi%2Fmt%2Femea%2Fbeta%2Fatpsafelinks%2Fgeturlreputationsitev2%2F&pc=abc248452953&wau=https%3A%2F%2Feur03.safelinks.protection.outlook.com%2FGetUrlReputation&si=1741614785123%3B1741614785123',
      'ID 248452739',
    ],
    [
      'https://statics.teams.cdn.office.net/evergreen-assets/safelinks/2/atp-safelinks.html?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&locale=uk-ua',
      'ID 248452739',
    ],
    ['https://teams.microsoft.com/l/message/19:248452739abc@thread.tacv2/1741614785123?tenantId=1&groupId=248452953'],
    [
      'https://teams.microsoft.com/l/meetup-join/19%3ameeting_248452739%40thread.v2/0?context=%7b%22Tid%22%3a%221%22%7d',
    ],
  ])('behind a link of Teams: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['https://urldefense.us/v3/__https://desk.example.com/contacts/248452739__;!!AbC!xYz1$', 'ID 248452739'],
    ['https://urldefense.com/v3/__https://desk.example.com/contacts/248452739/__;!!AbC!xYz1$', 'ID 248452739'],
    [
      'https://urldefense.com/v3/__https://desk.example.com/contacts/248452739*:*:text=*2B380__;I34l!!AbC!380971443455$',
      'ID 248452739',
    ],
    ['https://urldefense.com/v3/__https:/desk.example.com/contacts/248452739__;!!AbC!xYz1$', 'ID 248452739'],
    ['https://urldefense.com/v3/__https://shop.example.com/orders/248452739__;!!AbC!xYz1$'],
    ['[https://urldefense.com/v3/__https://desk.example.com/contacts/248452739__;!!AbC!xYz1$]', 'ID 248452739'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__desk.example.com_tickets_248452739&d=DwMFaQ&c=euGZstcaTDllvimEN8b7jXrwqOf-v5A_CdpgnVfiiMM&r=248452953&m=Zx81aQ-380971443455&s=9pQ&e=',
    ],
    [
      'https://urldefense.proofpoint.com/v1/url?u=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&k=0TMqWuV1rB%2FmAaPXk&r=X&m=Y&s=380971443455',
      'ID 248452739',
    ],
  ])('behind a link of Proofpoint: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fdesk.example.com%2fcontacts%2f248452739&c=E,1,Q248452953zZ,&typo=1',
      'ID 248452739',
    ],
    [
      'http://secure-web.cisco.com/1jJk-380971443455_Z/https%3a%2f%2fdesk.example.com%2fcontacts%2f248452739',
      'ID 248452739',
    ],
    [
      'https://us-west-2.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9kZXNrLmV4YW1wbGUuY29tL2NvbnRhY3RzLzI0ODQ1MjczOQ&i=1&t=2&h=3',
      'ID 248452739',
    ],
    [
      'https://eu-west-1.protection.sophos.com/?d=example.com&u=aHR0cHM6Ly9zaG9wLmV4YW1wbGUuY29tL29yZGVycy8yNDg0NTI3Mzk=&i=1',
    ],
    [
      'https://clicktime.symantec.com/a/1/Qw248452953=?d=ZZ-12&u=https%3a%2f%2fdesk.example.com%2fcontacts%2f248452739',
      'ID 248452739',
    ],
    ['https://protect-us.mimecast.com/s/2484CpYg5273HnKv?domain=desk.example.com'],
    ['https://protect-eu.mimecast.com/s/AbC248452739?domain=desk.example.com'],
    ['https://url.uk.m.mimecastprotect.com/s/Xyz248452739Q?domain=desk.example.com'],
  ])('behind the link of another mail gateway: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'https://www.google.com/url?q=https://desk.example.com/contacts/248452739&sa=D&source=hangouts&ust=1741614785000000&usg=AOvVaw0Kb',
      'ID 248452739',
    ],
    [
      'https://www.google.com/url?q=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&sa=D&source=editors&ust=1741614785000000&usg=AOvVaw248452953',
      'ID 248452739',
    ],
    ['https://www.google.com/search?q=248452739'],
    ['https://slack-redir.net/link?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&v=3', 'ID 248452739'],
    [
      'https://www.linkedin.com/safety/go?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&trk=x',
      'ID 248452739',
    ],
    ['https://t.me/iv?url=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739&rhash=0a1b2c3d4e5f', 'ID 248452739'],
    ['https://evil.example/?next=https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739'],
    ['https://evil.example/login?returnUrl=/contacts/248452739'],
  ])('behind the link of a chat program or a web site: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    ['https://u1.ct.sendgrid.net/ls/click?upn=u001.aB9xYz-2Bq7Lm'],
    ['https://acme.us21.list-manage.com/track/click?u=0a1b2c3d248452739&id=248452739&e=380965901726'],
    ['https://mandrillapp.com/track/click/248452739/desk.example.com?p=eyJzIjoiMjQ4NDUyNzM5In0'],
    ['https://email.mg.example.com/c/eJwVyzEO248452739gYA'],
    ['https://bit.ly/248452739'],
    ['https://tinyurl.com/2p248452'],
    ['https://t.co/AbC248452739'],
    ['https://acme.hubspotlinks.com/Ctc/248452739+113/cKz5x04/VWbR_L'],
  ])('behind a click tracker, which hides it: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })

  it.each<[string, ...string[]]>([
    [
      'https://secure-web.cisco.com/1Ab/https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2F%2Fdesk.example.com%2Fcontacts%2F248452739__%3B!!AbC!xYz1%24',
      'ID 248452739',
    ],
    [
      'https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fu1.ct.sendgrid.net%2Fls%2Fclick%3Fupn%3Du001.248452739&data=05%7C02%7Canna.k%40example.com%7C6f3b2a9d1c4e4f0a8b7708dd5f2c1b90%7C1b2c3d4e5f60718293a4b5c6d7e8f901%7C0%7C0%7C638772115850123456%7CUnknown%7CTWFpbGZsb3d8eyJWIjoiMC4wLjAwMDAifQ%3D%3D%7C0%7C%7C%7C&sdata=q3Zt7Yb0kQ1u%2B9xLr2Vw5eT8n4m6p0s3d1f7h9j2k4A%3D&reserved=0',
    ],
  ])('behind two redirectors: %j', (text, ...expected) => {
    expect(offered(text)).toEqual(expected)
  })
})
