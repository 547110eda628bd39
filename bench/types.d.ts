/** big.js ships no types; this is what the bench uses of it. */
declare module 'big.js' {
  export default class Big {
    constructor(value: string | number);
    plus(other: Big): Big;
    minus(other: Big): Big;
    times(other: Big): Big;
    lt(other: Big): boolean;
    round(decimals: number, mode: number): Big;
    toFixed(decimals?: number): string;
  }
}
