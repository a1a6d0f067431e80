export default { id: 'kafka-rest-wadl-options', source: 'confluentinc/kafka-rest#200', software: 'unknown', kind: 'not-configured',
  story: 'The REST proxy of Kafka without access.control.allow.origin: Jersey answers OPTIONS 200 with a WADL, and nothing has a CORS header.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const id = [['Date', 'Mon, 30 Nov 2026 01:00:00 GMT']]
      if (!url.startsWith('/topics')) return { status: url === '/' ? 200 : 404, headers: [...id, ['Content-Type', 'application/vnd.kafka.v1+json'], ['Vary', 'Accept-Encoding, User-Agent']], body: url === '/' ? '{}' : '{"error_code":404,"message":"HTTP 404 Not Found"}' }
      if (method === 'OPTIONS') return { status: 200, headers: [...id, ['Content-Type', 'application/vnd.sun.wadl+xml'], ['Last-Modified', 'Mon, 30 Nov 2026 00:10:00 GMT'], ['Allow', 'POST,GET,OPTIONS'], ['Vary', 'Accept-Encoding, User-Agent']], body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<application xmlns="http://wadl.dev.java.net/2009/02"><doc xmlns:jersey="http://jersey.java.net/" jersey:generatedBy="Jersey: 2.36"/></application>' }
      return { status: 200, headers: [...id, ['Content-Type', 'application/vnd.kafka.v2+json'], ['Vary', 'Accept-Encoding, User-Agent']], body: '{}' }
    })
    return { url: `https://kafka.example.com:${port}/topics/clicks`, args: ['-X', 'POST', '-H', 'Content-Type: application/vnd.kafka.json.v2+json', '--data', '{"records":[]}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured'], neverCertain: ['proxy-strips-headers', 'preflight-elsewhere'], fixFor: [null], mustSay: [/no CORS headers/i] } }
