/**
 * ISO 4217's active codes by their minor units, as its maintenance agency lists them (list one, state of 2026).
 * Codes without minor units (metals, XDR, XTS …) are left out: nothing is paid in them. Platforms are not asked: they
 * disagree with the standard and with each other, as on HUF (ISO 2, some 0).
 */
const CODES: readonly (readonly [minorUnits: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
  [
    2,
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY ' +
      'COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS ' +
      'INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR ' +
      'MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP ' +
      'STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG',
  ],
];

let byCode: Map<string, number> | undefined;

/** The minor units of an active ISO 4217 code, or undefined when it is none. */
export function minorUnitsOf(code: unknown): number | undefined {
  if (typeof code !== 'string') return undefined;
  byCode ??= new Map(CODES.flatMap(([units, codes]) => codes.split(' ').map((each) => [each, units] as const)));
  return byCode.get(code);
}
