/** Which part of a person's name a field holds. `either`: a part or the whole, as the fields beside it tell. */
export type NamePart = 'given' | 'middle' | 'family' | 'second' | 'whole' | 'either'

export type NameWord = { language: string; part: NamePart }

type Words = Partial<Record<NamePart, string>>

/**
 * How fields with the names of people are called, as `spell` writes it. `second` is a second family name. Words that
 * mean something else in another language are left out, such as the Turkish "ad".
 */
const byLanguage: Record<string, Words> = {
  en: {
    given: 'firstname forename forenames givenname givennames fname namefirst userfirstname',
    middle: 'middlename middlenames mname namemiddle secondname patronymic',
    family: 'lastname surname familyname lname namelast userlastname',
    whole: 'fullname completename firstandlastname firstlastname firstnamelastname namesurname',
  },
  uk: {
    given: 'першеімя власнеімя imia imya',
    middle: 'побатькові pobatkovi',
    family: 'прізвище prizvyshche',
    either: 'імя',
    whole: 'піб pib повнеімя імяпрізвище прізвищеімя прізвищеімяпобатькові',
  },
  ru: {
    given: 'личноеимя',
    middle: 'отчество otchestvo',
    family: 'фамилия familiya familia',
    either: 'имя',
    whole: 'фио fio полноеимя имяфамилия фамилияимя фамилияимяотчество',
  },
  pl: {
    given: 'imie pierwszeimie imiona',
    middle: 'drugieimie',
    family: 'nazwisko',
    whole: 'imienazwisko nazwiskoimie imieinazwisko nazwiskoiimie pełnenazwisko pełneimie',
  },
  de: {
    given: 'vorname vornamen rufname',
    middle: 'zweitervorname mittelname',
    family: 'nachname familienname zuname',
    whole: 'vollername vollstandigername vorundnachname vorundzuname vornachname',
  },
  es: {
    given: 'nombres primernombre nombredepila',
    middle: 'segundonombre',
    family: 'apellido apellidos primerapellido apellidopaterno',
    second: 'segundoapellido apellidomaterno',
    either: 'nombre',
    whole: 'nombrecompleto nombreapellido nombreapellidos',
  },
  fr: {
    given: 'prenom prenoms',
    middle: 'deuxiemeprenom',
    family: 'nomdefamille nomfamille patronyme',
    either: 'nom',
    whole: 'nomcomplet nomprenom prenomnom',
  },
  it: { family: 'cognome', middle: 'secondonome', whole: 'nomecognome cognomenome' },
  pt: { given: 'primeironome', middle: 'nomedomeio', family: 'sobrenome ultimonome', whole: 'nomecompleto' },
  nl: { given: 'voornaam', middle: 'tussenvoegsel', family: 'achternaam familienaam', whole: 'volledigenaam' },
  cs: { given: 'jmeno krestnijmeno meno', family: 'prijmeni priezvisko', whole: 'celejmeno jmenoprijmeni' },
  ro: { given: 'prenume', family: 'numedefamilie', whole: 'numecomplet numeprenume' },
  bg: { middle: 'презиме', whole: 'пълноиме триимена' },
  tr: { given: 'adi adı isim', family: 'soyad soyadi soyadı soyisim', whole: 'adsoyad adisoyadi adısoyadı' },
  sv: { given: 'fornamn fornavn', family: 'efternamn efternavn etternavn', whole: 'fulltnavn fullstandigtnamn' },
  fi: { given: 'etunimi eesnimi', family: 'sukunimi perekonnanimi', whole: 'kokonimi taisnimi' },
  lt: { given: 'vardas vards', family: 'pavarde uzvards' },
  sr: { given: 'ime', family: 'prezime priimek', whole: 'imeprezime punoime' },
  el: { given: 'ονομα', family: 'επωνυμο επιθετο', whole: 'ονοματεπωνυμο' },
  kk: { given: 'аты', family: 'тегі', whole: 'атыжоні' },
  ka: { given: 'სახელი', family: 'გვარი' },
  ar: { given: 'الاسمالاول', family: 'اسمالعائله اسمالعائلة', whole: 'الاسمالكامل' },
  he: { given: 'שםפרטי', family: 'שםמשפחה', whole: 'שםמלא' },
  hu: { given: 'keresztnev utonev', family: 'vezeteknev csaladnev', whole: 'teljesnev' },
  zh: { given: '名 名字', family: '姓 姓氏', whole: '姓名 氏名 全名' },
  vi: { whole: 'hovaten hoten' },
}

/** Words of several languages, or of one with no others here. */
const eithers = 'name nome naam namn navn nimi nume nev име الاسم שם 이름 성명'

/** Write the family name first; Ukrainian, Russian and Kazakh where a patronymic follows, as in "ПІБ". */
const familyFirst = { always: ['hu', 'zh'], withMiddle: ['uk', 'ru', 'kk'] }

const known = new Map<string, NameWord>(eithers.split(' ').map((word) => [word, { language: '', part: 'either' }]))
for (const [language, words] of Object.entries(byLanguage)) {
  for (const [part, list] of Object.entries(words)) {
    for (const word of list.split(' ')) known.set(word, { language, part: part as NamePart })
  }
}

/** Whose name it is, where that is the contact's own. */
const owner =
  '(?:contact|customer|client|subscriber|person)s?|кл[иі][еє]нта?|контакт[ау]?|абонента?|klienta?|kunden?|cliente|klant'
const owners = new RegExp(`^(?:${owner})+|(?:(?:of|del?|des|du|d[oi]|van)?(?:${owner}))+$`, 'g')

/** What stands between two names in one field's name. */
const between = /[/|,;+&]|\s(?:and|und|et|en|[eiyиіїй]|та)\s/iu

/** Whether and which part of a person's name a field of this name holds. */
export function nameWord(fieldName: string): NameWord | undefined {
  const whole = find(fieldName)
  if (whole) return whole
  const pieces = fieldName.split(between).map(find)
  const words = pieces.filter((word) => word !== undefined)
  if (words.length < pieces.length) return undefined
  // "Ім'я / First name": the other word says which part it is.
  const [first, ...others] = words.filter(({ part }) => part !== 'either')
  if (first && others.some(({ part }) => part !== first.part)) return { ...first, part: 'whole' }
  return first ?? words[0]
}

function find(text: string): NameWord | undefined {
  const word = spell(text)
  return known.get(word) ?? known.get(word.replace(owners, ''))
}

/** Letters and digits only, small, without accents. */
function spell(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

export function isFamilyFirst(language: string, hasMiddle: boolean): boolean {
  return familyFirst.always.includes(language) || (hasMiddle && familyFirst.withMiddle.includes(language))
}
