/** The papers behind the lecture, by year; authors as they sign, spelt alike in both languages. */
export const sources = [
  {year: 1960, authors: 'Widrow, Hoff', subject: 'deltaRule'},
  {year: 1991, authors: 'Hochreiter', subject: 'vanishing'},
  {year: 1994, authors: 'Bengio, Simard, Frasconi', subject: 'vanishing'},
  {year: 1998, authors: 'LeCun, Bottou, Orr, Müller', subject: 'centring'},
  {year: 2010, authors: 'Glorot, Bengio', subject: 'glorot'},
  {year: 2010, authors: 'Nair, Hinton', subject: 'relu'},
  {year: 2011, authors: 'Glorot, Bordes, Bengio', subject: 'relu'},
  {year: 2013, authors: 'Maas, Hannun, Ng', subject: 'leakyRelu'},
  {year: 2015, authors: 'He, Zhang, Ren, Sun', subject: 'preluAndHe'},
  {year: 2015, authors: 'Clevert, Unterthiner, Hochreiter', subject: 'elu'},
  {year: 2016, authors: 'Hendrycks, Gimpel', subject: 'gelu'},
  {year: 2017, authors: 'Elfwing, Uchibe, Doya', subject: 'silu'},
  {year: 2017, authors: 'Ramachandran, Zoph, Le', subject: 'swish'},
  {year: 2020, authors: 'Shazeer', subject: 'swiglu'},
] as const;
