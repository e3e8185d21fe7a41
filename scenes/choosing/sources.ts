/** The papers behind the lecture, by year; authors as they sign, spelt alike in both languages. */
export const sources = [
  {year: 1960, authors: 'Widrow, Hoff'},
  {year: 1991, authors: 'Hochreiter'},
  {year: 1994, authors: 'Bengio, Simard, Frasconi'},
  {year: 1998, authors: 'LeCun, Bottou, Orr, Müller'},
  {year: 2010, authors: 'Glorot, Bengio'},
  {year: 2010, authors: 'Nair, Hinton'},
  {year: 2011, authors: 'Glorot, Bordes, Bengio'},
  {year: 2013, authors: 'Maas, Hannun, Ng'},
  {year: 2015, authors: 'He, Zhang, Ren, Sun'},
  {year: 2015, authors: 'Clevert, Unterthiner, Hochreiter'},
  {year: 2016, authors: 'Hendrycks, Gimpel'},
  {year: 2017, authors: 'Elfwing, Uchibe, Doya'},
  {year: 2017, authors: 'Ramachandran, Zoph, Le'},
  {year: 2020, authors: 'Shazeer'},
] as const;
