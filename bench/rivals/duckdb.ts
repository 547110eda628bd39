/**
 * DuckDB, where it is installed: from the objects that salesmath reads, from a table of its own, and from a Parquet file.
 * It is 70 MB large, so it is not among the dependencies: `npm install --no-save @duckdb/node-api`.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OptionalSide } from '../cases/case.js';
import type { Run } from '../measure.js';

const PACKAGE = '@duckdb/node-api';
const CHUNK = 2048; // rows that a chunk of the engine holds

export function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

/** What is asked of some rows. */
export interface Question<T> {
  rows: readonly T[];
  /** Fields that are taken in, all text; null where a row has none. */
  fields: readonly (keyof T & string)[];
  /** What they are read as: SQL from the table `raw`. */
  read: string;
  /** The answer: SQL from the table `rows`. */
  answer: string;
}

export type Answer = Record<string, unknown>[];

async function load<T>(connection: DuckDBConnection, { rows, fields, read }: Question<T>): Promise<void> {
  const { DuckDBDataChunk, VARCHAR } = await import('@duckdb/node-api');
  await connection.run(`create or replace table raw(${fields.map((field) => `"${field}" varchar`).join(', ')})`);
  const appender = await connection.createAppender('raw');
  const types = fields.map(() => VARCHAR);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(fields.map((field) => part.map((row) => (row[field] ?? null) as string)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  await connection.run(`create or replace table rows as ${read}; drop table raw`);
}

async function connect(): Promise<DuckDBConnection> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return (await DuckDBInstance.create(':memory:')).connect();
}

const ask = async (connection: DuckDBConnection, answer: string): Promise<Answer> => (await connection.runAndReadAll(answer)).getRowObjectsJson();

async function openTable<T>(question: Question<T>): Promise<() => Promise<Answer>> {
  const connection = await connect();
  await load(connection, question);
  const { answer } = question;
  return () => ask(connection, answer);
}

/** The file lies in a folder of its own, which goes with the process. */
async function openParquet<T>(question: Question<T>): Promise<() => Promise<Answer>> {
  const folder = mkdtempSync(join(tmpdir(), 'salesmath-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const connection = await connect();
  await load(connection, question);
  const file = `'${join(folder, 'rows.parquet').replaceAll("'", "''")}'`;
  await connection.run(`copy rows to ${file} (format parquet); drop table rows; create view rows as from read_parquet(${file})`);
  const { answer } = question;
  return () => ask(connection, answer);
}

async function openObjects<T>(question: Question<T>): Promise<Run> {
  const connection = await connect();
  return async () => {
    await load(connection, question);
    return ask(connection, question.answer);
  };
}

const OPENINGS = { 'the same objects': openObjects, 'its own table': openTable, Parquet: openParquet };

/** DuckDB's three sides; `what` tells what it computes when it is not all. */
export function duckdbSides<T>(question: Question<T>, what = ''): OptionalSide[] {
  return Object.entries(OPENINGS).map(([source, open]) => ({ name: `DuckDB from ${source}${what}`, needs: PACKAGE, open: () => open(question) }));
}

/** What it answers, from its table and from Parquet, so that both can be compared; nothing where it is not installed. */
export async function answersOf<T>(question: Question<T>): Promise<Answer[]> {
  if (!isInstalled(PACKAGE)) return [];
  const sources = await Promise.all([openTable(question), openParquet(question)]);
  return Promise.all(sources.map((source) => source()));
}
