export type Country = {
  name: string
  /** Mobile prefixes: with any five more digits, the number is valid. */
  phonePrefix: string
  cities: readonly string[]
  firstNames: readonly string[]
}

/** Countries of the crowd. */
export const countries: readonly Country[] = [
  ['Ukraine', '3805012', 'Київ, Львів, Одеса', 'Олена, Тарас, Ірина'],
  ['Poland', '485123', 'Warszawa, Łódź, Kraków', 'Agnieszka, Paweł, Zofia'],
  ['Germany', '49151234', 'Berlin, Köln, München', 'Jürgen, Anke, Lukas'],
  ['France', '336123', 'Paris, Lyon, Orléans', 'Élodie, Mathieu, Chloé'],
  ['United Kingdom', '4474001', 'London, Leeds, Glasgow', 'Oliver, Amelia, Harry'],
  ['Spain', '346123', 'Madrid, Cádiz, Bilbao', 'Lucía, Íñigo, Carmen'],
  ['Italy', '3931234', 'Roma, Torino, Forlì', 'Giulia, Niccolò, Marco'],
  ['Portugal', '3519123', 'Lisboa, Porto, Évora', 'João, Inês, Beatriz'],
  ['Netherlands', '316123', 'Amsterdam, Utrecht, Den Haag', 'Sanne, Daan, Femke'],
  ['Belgium', '324500', 'Brussel, Gent, Liège', 'Noor, Arthur, Élise'],
  ['Austria', '436641', 'Wien, Graz, Linz', 'Leopold, Anna, Maximilian'],
  ['Switzerland', '417812', 'Zürich, Genève, Lugano', 'Reto, Noémie, Urs'],
  ['Czechia', '4206011', 'Praha, Brno, Plzeň', 'Tereza, Jiří, Lukáš'],
  ['Slovakia', '4219121', 'Bratislava, Košice, Žilina', 'Ľubica, Martin, Zuzana'],
  ['Hungary', '362012', 'Budapest, Győr, Pécs', 'László, Réka, Zsófia'],
  ['Romania', '407120', 'București, Iași, Cluj', 'Ioana, Ștefan, Andrei'],
  ['Bulgaria', '3598712', 'София, Варна, Пловдив', 'Ивана, Георги, Мария'],
  ['Greece', '3069123', 'Αθήνα, Πάτρα, Χανιά', 'Ελένη, Γιώργος, Μαρία'],
  ['Turkey', '9050123', 'İstanbul, İzmir, Ankara', 'Ayşe, Çağlar, Işıl'],
  ['Israel', '9725023', 'תל אביב, חיפה', 'נועה, איתי, יעל'],
  ['United Arab Emirates', '9715012', 'دبي, أبو ظبي', 'مريم, سلطان'],
  ['Saudi Arabia', '9665123', 'الرياض, جدة', 'نورة, فهد'],
  ['Egypt', '2010012', 'القاهرة, الجيزة', 'محمد, ياسمين'],
  ['Morocco', '2126501', 'Rabat, Fès, Casablanca', 'Khadija, Youssef, Salma'],
  ['South Africa', '277112', 'Cape Town, Durban, Pretoria', 'Thandi, Pieter, Sipho'],
  ['Nigeria', '23480212', 'Lagos, Abuja, Kano', 'Chinedu, Amina, Tunde'],
  ['Kenya', '2547121', 'Nairobi, Mombasa, Kisumu', 'Wanjiru, Otieno, Achieng'],
  ['India', '9181234', 'मुंबई, दिल्ली, Bengaluru', 'प्रिया, Arjun, Lakshmi'],
  ['Pakistan', '9230123', 'Karachi, Lahore', 'Ayesha, Bilal'],
  ['Bangladesh', '88018123', 'ঢাকা, Sylhet', 'রহিমা, Tanvir'],
  ['Indonesia', '628123', 'Jakarta, Bandung, Medan', 'Siti, Budi, Dewi'],
  ['Thailand', '668123', 'กรุงเทพ, เชียงใหม่', 'สมชาย, มาลี'],
  ['Vietnam', '849123', 'Hà Nội, Đà Nẵng, Huế', 'Nguyệt, Đức, Hương'],
  ['Japan', '8190123', '東京, 大阪, 京都', '陽菜, 翔太, さくら'],
  ['South Korea', '8210200', '서울, 부산', '지민, 서연'],
  ['Australia', '614123', 'Sydney, Perth, Hobart', 'Matilda, Jack, Isla'],
  ['Brazil', '55119612', 'São Paulo, Santos, Campinas', 'Júlia, Antônio, Thaís'],
  ['Mexico', '5222212', 'Puebla, Mérida, León', 'Guadalupe, José, Ximena'],
  ['United States', '120155', 'Newark, Boston, Austin', 'Emma, Liam, Sofia'],
  ['Sweden', '467012', 'Malmö, Göteborg, Umeå', 'Åsa, Björn, Elin'],
].map(([name = '', phonePrefix = '', cities = '', firstNames = '']) => ({
  name,
  phonePrefix,
  cities: cities.split(', '),
  firstNames: firstNames.split(', '),
}))
