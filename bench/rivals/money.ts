/** Money as it is usually written, and the same in whole cents: exact up to 2^53, so it tells what is right. */
export interface Money {
  read(text: string): number;
  print(amount: number): string;
  /** In units of money. */
  value(amount: number): number;
  /** A share of an amount of 0 or more, to the cent. */
  share(amount: number, fraction: number): number;
}

export const FLOATS: Money = {
  read: Number,
  print: (amount) => amount.toFixed(2),
  value: (amount) => amount,
  share: (amount, fraction) => Math.round(amount * fraction * 100) / 100,
};

export const CENTS: Money = {
  read: (text) => Math.round(Number(text) * 100),
  print: (amount) => (amount / 100).toFixed(2),
  value: (amount) => amount / 100,
  share: (amount, fraction) => Math.round(amount * fraction),
};
