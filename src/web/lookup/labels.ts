/** What the words before a number say that it is; `unknown`: a word that says neither, such as a name. */
export type Label = 'none' | 'id' | 'contact' | 'phone' | 'message' | 'other' | 'unknown'

/** Words that only introduce a number: the word before them says what it is. */
const introductions =
  /^(?:no|nr|n|nº|n°|num|number|numbers|numer|nummer|numéro|numero|número|номер|номеру|номера|номером|is|was|are|це|є|это|ist|jest|es|est|the|new|old|новий|новый|цей|этот|my|мій|мой|його|її|of|у|в|на|for|для|has|value|значення|значение)$/u

const ids =
  /^(?:id|ids|ід|ідентифікатор\p{L}*|идентификатор\p{L}*|айді|айди|identifier|identyfikator|identificador|identifiant|contact_?id|bsg_?id)$/u

const contacts =
  /^(?:contacts?|контакт\p{L}{0,3}|client|клієнт\p{L}{0,4}|клиент\p{L}{0,4}|customer|kontakt\p{L}{0,3}|klient\p{L}{0,3}|kunde|cliente|contacto|абонент\p{L}{0,4}|bsg)$/u

const phones =
  /^(?:tel|tél|тел|phones?|ph|telephone|téléphone|telefon\p{L}{0,8}|handy\p{L}{0,8}|(?:mobil|r[uü]ck?ruf)\p{L}{0,8}|teléfono|telefone|телефон\p{L}{0,4}|mobile?|mob|моб\p{L}{0,12}|cell|cellphone|call|gsm|msisdn|rufnummer|komórk\p{L}{1,3}|komorka|kom|móvil|movil|celular|portable|fax|факс|sms|смс|viber|вайбер\p{L}{0,2}|whatsapp|вотсап|ватсап|вацап|wa|telegram|телеграм\p{L}{0,3}|tg|signal|skype|сигнал|callto|smsto|контактн\p{L}{1,4}|запасн\p{L}{1,4}|дзвон\p{L}{1,4}|звон\p{L}{1,4})$/u

/** Whole words, in English, Ukrainian, Russian, Polish, German, Spanish and French. */
const otherWords = new Set(
  `bill case sum zip req sr pid asn err errno error trace fehlercode błąd błędu fv wz pnr az ref acct account acc code pin otp cvv cvc fee tax vat tin ein itin ssn ipn plate vin imei imsi iccid sn serial
   sku ean gtin upc asin isbn issn swift bic iban card visa mastercard maestro amex bank sort routing ip ipv4 ipv6 mac host port version ver
   build commit hash sha md5 checksum lat lon lng gps unix timestamp epoch date time dob born born postcode price cost total balance due qty
   quantity page line row item size weight seat flight train gate room policy claim issue job task bug pr pull lot batch
   сума суми сумі суму сумою сумма суммы сумме сумму суммой чек чека код коду кода помилки ошибки пін пин іпн инн ипн інн рнокпп єдрпоу едрпоу огрн
   огрнип кпп снилс окпо мфо карта карти карту картою карты картой ттн баланс борг долг дата час ціна цена ціни цены поліс полис
   справа справи справу дело дела індекс индекс трек рядок строка лот версія версия партія партия група група пдв ндс довідка
   nip pesel regon krs dowód dowod paszport kwota suma cena konto hasło haslo kod karta karty kartę polisa vat sprawa paczka data
   betrag summe preis konto karte ausweis pass reisepass plz fall vorgang paket steuernummer ustid geheimzahl datum
   caso pago importe monto total precio cuenta dni nie nif cif cuit cuil rut rfc curp tarjeta código codigo clave guía guia fecha
   cas reçu dossier montant somme prix compte colis suivi siret siren tva carte passeport code date`.split(/\s+/),
)

/** Beginnings of words, whatever ending the language puts behind them. */
const otherStems =
  /^(?:order|invoice|ticket|transak|transact|payment|amount|receipt|booking|reservation|tracking|parcel|shipment|consignment|contract|agreement|referen|request|incident|licen[cs]e|passport|password|insurance|deposit|loan|voucher|coupon|barcode|appointment|subscription|замовлен|заказ|рахун|рах|сч[её]т|т[иі]кет|плат[іе]ж|платёж|оплат|квитанц|вартіст|стоимост|догов[оі]р|заявк|звернен|обращен|запит|запрос|посилк|посылк|накладн|відправлен|отправлен|парол|паспорт|посвідчен|удостоверен|картк|карточк|ібан|транзакц|бронюв|бронир|серійн|серийн|артикул|штрихкод|штрих|ліценз|лиценз|кредит|позик|займ|інвойс|инвойс|фактур|податк|налог|страхов|реєстрац|регистрац|zam[oó]wien|faktur|paragon|zg[lł]oszen|p[lł]atno|przelew|rachun|umow|przesy[lł]|rezerw|bestell|auftrag|rechnung|zahlung|vertrag|sendung|steuer|buchung|aktenz|kassenz|versicherung|kennwort|\p{L}+(?:nummer|nr)$|idnr$|polis|spraw|квит|рейс|лічильник|счетчик|счётчик|pedido|orden|factura|recibo|contrato|env[ií]o|paquete|pasaporte|reserva|expediente|commande|facture|paiement|contrat|r[ée]servation|r[ée]f[ée]rence)/u

/** Messages have IDs too, but the number behind the word is as often the phone that got one. */
const messages = /^(?:messages?|msg|повідомлен\p{L}*|сообщен\p{L}*|wiadomoś\p{L}*|nachricht|mensaje)$/u

/** Of other things in BSG and elsewhere that have IDs. */
const othersWithIds =
  /^(?:campaigns?|kampagne|kampani\p{L}*|кампані\p{L}*|кампани\p{L}*|broadcast|mailing|розсилк\p{L}*|рассылк\p{L}*|wysyłk\p{L}*|groups?|gruppe|grup\p{L}{1,2}|груп\p{L}*|lists?|fields?|поле|поля|column|template|шаблон\p{L}*|session|сесі\p{L}*|сесси\p{L}*|users?|користувач\p{L}*|пользовател\p{L}*|device|chat|чат\p{L}{0,2}|thread|comment|post|agent|operator|оператор\p{L}{0,3}|app|store|product|товар\p{L}{0,3}|event|deal|угод\p{L}|сделк\p{L}|lead|лід\p{L}{0,2}|лид\p{L}{0,2}|company|employee|steam|facebook|google|apple|teamviewer|anydesk|zoom|meeting|conference|webinar|\p{L}+_\p{L}+)$/u

/** The words right before a number, with what stands between them and it: at most so many characters are looked at. */
const reach = 60
const wordsBefore = /((?:[\p{L}\p{M}_'’°º&]+[ .:#"-]{1,3}){0,3}[\p{L}\p{M}_'’°º&]+)([^\p{L}\p{N},;)\]}\0]{0,6})$/u

export type Labelled = {
  label: Label
  /** Whether an equals sign, a number sign or a word such as "no." leads from the word to the number. */
  isNamed: boolean
  /** Whether no more than a point or a colon stands between them. */
  isGlued: boolean
}

const unlabelled: Labelled = { label: 'none', isNamed: false, isGlued: false }

const introducesOnly = /^(?:no|nr|nº|n°|num|number|numer|nummer|numéro|numero|número|номер\p{L}{0,2})$/u

/** A line end parts a word from what follows, except behind a colon. */
const partedByLine = /^[^:=]*\n|\n[^\n]*\n/

function meaningOf(words: string[], forPhone: boolean): Label {
  let sawId = false
  for (const word of words.reverse()) {
    if (ids.test(word)) {
      sawId = true
      continue
    }
    if (phones.test(word)) return sawId ? 'other' : 'phone'
    if (otherWords.has(word) || otherStems.test(word)) return 'other'
    if (messages.test(word)) return forPhone && !sawId ? 'unknown' : 'message'
    if (othersWithIds.test(word) && !/phone|tel|msisdn|contact|mobile/.test(word)) return 'other'
    if (contacts.test(word)) return sawId ? 'id' : 'contact'
    if (sawId) return 'id'
    if (!introductions.test(word)) return 'unknown'
  }
  return sawId ? 'id' : 'none'
}

/** Reads the words before a number. @param forPhone whether it may be a phone: other things have IDs too */
export function labelOf(before: string, forPhone: boolean): Labelled {
  const near = before.slice(-reach)
  const match = wordsBefore.exec(near)
  const [, words = '', link = ''] = match ?? []
  // A heading of its own line names what stands under it; a phone tells itself.
  const isHeading = /^ ?\n ?$/.test(link) && /(?:^|\n)[ ]*$/.test(near.slice(0, match?.index)) && before.length < reach
  if (words === '' || (partedByLine.test(link) && !isHeading)) {
    return /[#]\s*$/.test(near) ? { ...unlabelled, isNamed: true } : unlabelled
  }
  // л/с, о/р, S/N: an account, a serial number. Not м/т, р/т, д/т, which are phones.
  if (/(?<!\p{L})(?![мрд]\/т)\p{L}\/\p{L}[ .:#-]{0,3}$/iu.test(near)) return { ...unlabelled, label: 'other' }
  const list = words
    .toLowerCase()
    .split(/[ .:#"-]+/)
    .map((word) => word.replace(/^['’]+|['’]+$/g, ''))
  // A country's letters before a tax number.
  if (/(?<!\p{L})(?!ID)[A-Z]{2} ?$/u.test(words) && list.length > 1) list.pop()
  const label = meaningOf(list.filter(Boolean), forPhone)
  if (isHeading && label !== 'phone' && label !== 'message' && (forPhone || label !== 'other')) return unlabelled
  return {
    label,
    isNamed: /[=#]/.test(link) || /#/.test(words.slice(-3)) || introducesOnly.test(list.at(-1) ?? ''),
    isGlued: !/\s/.test(link),
  }
}
