import { all, any, body, header, method, status, type Marks } from './marks.ts'

export const fastapi: Marks = {
  id: 'fastapi',
  name: 'FastAPI',
  role: 'application',
  made: any(
    // Litestar refuses in the same words, and sends nothing else with them.
    all(header('Access-Control-Max-Age'), body(/^Disallowed CORS (origin|method|headers)/)),
    body(/^\{"detail":"(Not Found|Method Not Allowed|Not authenticated)"\}$/),
    // Starlette's own preflight; Express says OK as well, under another server.
    all(
      method('OPTIONS'),
      header('Server', /^(uvicorn|hypercorn|granian)/i),
      header('Access-Control-Max-Age'),
      body(/^OK$/),
    ),
    body(/^\{"detail":\[\{"type":"[a-z_]+","loc":\[/),
  ),
  hint: any(
    header('Server', /^(uvicorn|hypercorn|granian)/i),
    body(/^Disallowed CORS (origin|method|headers)/),
  ),
  words: [
    {
      means: 'cors-refused',
      when: all(status(400), body(/^Disallowed CORS (origin|method|headers)(, (method|headers))*$/i)),
      says: 'the CORS middleware names what it refuses',
    },
  ],
}
