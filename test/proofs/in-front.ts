import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer } from 'node:tls'
import { makeAuthority } from '../../src/lab/certificates.ts'
import { startProgram } from '../browsers/start-program.ts'
import type { Running } from './proof.ts'
import { workFolder } from './work-folder.ts'

/** An API of another site than the page: only there does a browser keep cookies back. */
export const otherSite = 'api.shop.test'

const authority = makeAuthority(Date.now())
/** PEM of the authority behind every certificate of the proofs. */
export const ca = authority.cert

/** A cache that many share, real nginx, in front of what listens on `inner`. It heeds `Vary`, as the standard asks. */
export async function startCache(port: number, inner: number): Promise<Running> {
  const folder = await workFolder({ 'nginx.conf': cacheConfiguration(port, inner) })
  return startProgram({
    command: '/usr/sbin/nginx',
    args: ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'],
    until: /start worker process /,
    remove: [folder],
  })
}

const cacheConfiguration = (port: number, inner: number): string => `daemon off;
worker_processes 1;
pid pid;
error_log stderr notice;
events {}
http {
  access_log off;
  ${temporaryFolders}
  proxy_cache_path cache keys_zone=answers:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_cache answers;
      proxy_cache_valid 200 1m;
      proxy_set_header Host $http_host;
      proxy_pass_header Server;
      add_header X-Cache $upstream_cache_status;
      proxy_pass http://127.0.0.1:${inner};
    }
  }
}
`

/** Where nginx puts what does not fit in memory: relative, so into the folder it is started in. */
export const temporaryFolders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  .map((name) => `${name}_temp_path ${name};`)
  .join(' ')

/** Ends TLS for `otherSite` and hands the bytes on to what listens on `inner`. */
export async function startTls(port: number, inner: number): Promise<Running> {
  const server = createServer(authority.issue([otherSite]), (socket) => {
    const onward = connect(inner, '127.0.0.1')
    socket.on('error', () => onward.destroy()).pipe(onward)
    onward.on('error', () => socket.destroy()).pipe(socket)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    stop: async () => {
      server.close()
    },
  }
}
