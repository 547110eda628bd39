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

/** Of 70 MB, and so no dependency; this is what the bench uses of it where it is installed. */
declare module '@duckdb/node-api' {
  export type DuckDBType = object;
  export const VARCHAR: DuckDBType;
  export class DuckDBDataChunk {
    static create(types: readonly DuckDBType[]): DuckDBDataChunk;
    setColumns(columns: readonly (readonly string[])[]): void;
  }
  export interface DuckDBAppender {
    appendDataChunk(chunk: DuckDBDataChunk): void;
    closeSync(): void;
  }
  export interface DuckDBConnection {
    run(sql: string): Promise<unknown>;
    createAppender(table: string): Promise<DuckDBAppender>;
    runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
  }
  export class DuckDBInstance {
    static create(path: string): Promise<DuckDBInstance>;
    connect(): Promise<DuckDBConnection>;
  }
}
