import { once } from 'node:events'
import { connect } from 'node:net'
import { createServer } from 'node:tls'
import { makeAuthority } from '../../src/lab/certificates.ts'
import type { Running } from './proof.ts'
import { nginxHead, nginxHttp, startNginx } from './start-nginx.ts'

/** An API of another site than the page: only there does a browser keep cookies back. */
export const otherSite = 'api.shop.test'

const authority = makeAuthority(Date.now())
/** PEM of the authority behind every certificate of the proofs. */
export const ca = authority.cert

/** A cache that many share, real nginx, in front of what listens on `inner`. It heeds `Vary`, as the standard asks. */
export function startCache(port: number, inner: number): Promise<Running> {
  return startNginx(`${nginxHead}
http {
  access_log off;
  ${nginxHttp}
  proxy_cache_path cache keys_zone=answers:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_cache answers;
      proxy_cache_valid 200 1m;
      proxy_http_version 1.1;
      proxy_set_header Host $http_host;
      proxy_pass_header Server;
      add_header X-Cache $upstream_cache_status;
      proxy_pass http://127.0.0.1:${inner};
    }
  }
}
`)
}

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
