export type Country = {
  name: string
  /** Mobile prefixes: with any five more digits, the number is valid. */
  phonePrefix: string
  cities: readonly string[]
  firstNames: readonly string[]
  familyNames: readonly string[]
}

/** Countries of the crowd. */
export const countries: readonly Country[] = [
  ['Ukraine', '3805012', 'Київ, Львів, Одеса', 'Олена, Тарас, Ірина', 'Шевченко, Коваленко, Мельник'],
  ['Poland', '485123', 'Warszawa, Łódź, Kraków', 'Agnieszka, Paweł, Zofia', 'Nowak, Wójcik, Mazur'],
  ['Germany', '49151234', 'Berlin, Köln, München', 'Jürgen, Anke, Lukas', 'Müller, Schäfer, Weiß'],
  ['France', '336123', 'Paris, Lyon, Orléans', 'Élodie, Mathieu, Chloé', 'Lefèvre, Martin, Garnier'],
  ['United Kingdom', '4474001', 'London, Leeds, Glasgow', 'Oliver, Amelia, Harry', 'Smith, O’Brien, Wright'],
  ['Spain', '346123', 'Madrid, Cádiz, Bilbao', 'Lucía, Íñigo, Carmen', 'García, Núñez, Ortega'],
  ['Italy', '3931234', 'Roma, Torino, Forlì', 'Giulia, Niccolò, Marco', 'Rossi, D’Angelo, Conti'],
  ['Portugal', '3519123', 'Lisboa, Porto, Évora', 'João, Inês, Beatriz', 'Ferreira, Gonçalves, Lopes'],
  ['Netherlands', '316123', 'Amsterdam, Utrecht, Den Haag', 'Sanne, Daan, Femke', 'de Vries, Bakker, van Dijk'],
  ['Belgium', '324500', 'Brussel, Gent, Liège', 'Noor, Arthur, Élise', 'Peeters, Dubois, Maes'],
  ['Austria', '436641', 'Wien, Graz, Linz', 'Leopold, Anna, Maximilian', 'Gruber, Wagner, Höfer'],
  ['Switzerland', '417812', 'Zürich, Genève, Lugano', 'Reto, Noémie, Urs', 'Keller, Favre, Bernasconi'],
  ['Czechia', '4206011', 'Praha, Brno, Plzeň', 'Tereza, Jiří, Lukáš', 'Krejčí, Jirů, Janků'],
  ['Slovakia', '4219121', 'Bratislava, Košice, Žilina', 'Ľubica, Martin, Zuzana', 'Szabó, Nagy, Tóth'],
  ['Hungary', '362012', 'Budapest, Győr, Pécs', 'László, Réka, Zsófia', 'Kovács, Szűcs, Horváth'],
  ['Romania', '407120', 'București, Iași, Cluj', 'Ioana, Ștefan, Andrei', 'Popescu, Ionescu, Țurcanu'],
  ['Bulgaria', '3598712', 'София, Варна, Пловдив', 'Иво, Георги, Петър', 'Иванов, Георгиев, Димитров'],
  ['Greece', '3069123', 'Αθήνα, Πάτρα, Χανιά', 'Ελένη, Χλόη, Μαρία', 'Γεωργίου, Νικολάου, Παπαδοπούλου'],
  ['Turkey', '9050123', 'İstanbul, İzmir, Ankara', 'Ayşe, Çağlar, Işıl', 'Öztürk, Yılmaz, Şahin'],
  ['Israel', '9725023', 'תל אביב, חיפה', 'נועה, איתי, יעל', 'כהן, לוי, מזרחי'],
  ['United Arab Emirates', '9715012', 'دبي, أبو ظبي', 'مريم, سلطان', 'المنصوري, الكعبي'],
  ['Saudi Arabia', '9665123', 'الرياض, جدة', 'نورة, فهد', 'القحطاني, الحربي'],
  ['Egypt', '2010012', 'القاهرة, الجيزة', 'محمد, ياسمين', 'حسن, إبراهيم'],
  ['Morocco', '2126501', 'Rabat, Fès, Casablanca', 'Khadija, Youssef, Salma', 'Benali, El Idrissi, Alaoui'],
  ['South Africa', '277112', 'Cape Town, Durban, Pretoria', 'Thandi, Pieter, Sipho', 'Nkosi, van der Merwe, Dlamini'],
  ['Nigeria', '23480212', 'Lagos, Abuja, Kano', 'Chinedu, Amina, Tunde', 'Okafor, Bello, Adeyemi'],
  ['Kenya', '2547121', 'Nairobi, Mombasa, Kisumu', 'Wanjiru, Otieno, Achieng', 'Mwangi, Odhiambo, Kamau'],
  ['India', '9181234', 'मुंबई, दिल्ली, Bengaluru', 'प्रिया, Arjun, Lakshmi', 'Sharma, Patel, Iyer'],
  ['Pakistan', '9230123', 'Karachi, Lahore', 'Ayesha, Bilal', 'Khan, Ahmed'],
  ['Bangladesh', '88018123', 'ঢাকা, Sylhet', 'রহিমা, Tanvir', 'Rahman, Hossain'],
  ['Indonesia', '628123', 'Jakarta, Bandung, Medan', 'Siti, Budi, Dewi', 'Wijaya, Santoso, Lestari'],
  ['Thailand', '668123', 'กรุงเทพ, เชียงใหม่', 'สมชาย, มาลี', 'ใจดี, ศรีสุข'],
  ['Vietnam', '849123', 'Hà Nội, Đà Nẵng, Huế', 'Nguyệt, Đức, Hương', 'Nguyễn, Trần, Lê'],
  ['Japan', '8190123', '東京, 大阪, 京都', '陽菜, 翔太, さくら', '佐藤, 鈴木, 高橋'],
  ['South Korea', '8210200', '서울, 부산', '지민, 서연', '김, 이'],
  ['Australia', '614123', 'Sydney, Perth, Hobart', 'Matilda, Jack, Isla', 'Taylor, Nguyen, Walker'],
  ['Brazil', '55119612', 'São Paulo, Santos, Campinas', 'Júlia, Antônio, Thaís', 'Souza, Conceição, Lima'],
  ['Mexico', '5222212', 'Puebla, Mérida, León', 'Guadalupe, José, Ximena', 'Hernández, Ramírez, Peña'],
  ['United States', '120155', 'Newark, Boston, Austin', 'Emma, Liam, Sofia', 'Johnson, Lee, Martinez'],
  ['Sweden', '467012', 'Malmö, Göteborg, Umeå', 'Åsa, Björn, Elin', 'Lindström, Öberg, Åkesson'],
].map(([name = '', phonePrefix = '', cities = '', firstNames = '', familyNames = '']) => ({
  name,
  phonePrefix,
  cities: cities.split(', '),
  firstNames: firstNames.split(', '),
  familyNames: familyNames.split(', '),
}))
