import type { Responds, Sent } from './recorder.ts'

export const page = 'http://app.localhost:8080'

/** Lets every origin do everything it asks for. */
export const open: Responds = ({ headers }, response) => {
  response.writeHead(200, {
    'Access-Control-Allow-Origin': headers.origin ?? '*',
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': headers['access-control-request-headers'] ?? '',
    'Access-Control-Allow-Credentials': 'true',
  })
  response.end()
}

/** Those that could change data. */
export const changes = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ method }) => !['GET', 'HEAD', 'OPTIONS'].includes(method))
