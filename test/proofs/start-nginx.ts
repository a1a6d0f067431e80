import { startProgram } from '../browsers/start-program.ts'
import type { Running } from './proof.ts'
import { workFolder } from './work-folder.ts'

/** Starts real nginx on this configuration. */
export async function startNginx(configuration: string): Promise<Running> {
  const folder = await workFolder({ 'nginx.conf': configuration })
  return startProgram({
    command: '/usr/sbin/nginx',
    args: ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
    until: /start worker process /,
    remove: [folder],
  })
}

/** What every configuration begins with. nginx puts what does not fit in memory beside the file. */
export const nginxHead = `daemon off;
worker_processes 1;
pid pid;
error_log stderr notice;
events {}
`

/** The same for its `http` block. */
export const nginxHttp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${name};`)
  .join(' ')
