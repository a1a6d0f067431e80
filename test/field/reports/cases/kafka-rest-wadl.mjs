export default { id: 'kafka-rest-wadl', source: 'confluentinc/kafka-rest, access.control.allow.origin; jersey, OPTIONS is answered with a WADL', software: 'unknown', kind: 'bare',
  story: 'The REST proxy of Kafka without access.control.allow.origin: Jersey answers OPTIONS 200 with a WADL, no header of CORS anywhere.',
  async start(t) {
    const { port } = await t.serve(({ method, url }) => {
      const j = [['Server', 'Jetty(9.4.53.v20231009)']]
      if (method === 'OPTIONS') return url.startsWith('/topics') ? { status: 200, headers: [...j, ['Allow', 'POST,GET,OPTIONS'], ['Last-Modified', 'Tue, 05 May 2026 10:00:00 GMT'], ['Content-Type', 'application/vnd.sun.wadl+xml']], body: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><application xmlns="http://wadl.dev.java.net/2009/02"/>' } : { status: 404, headers: j }
      return url.startsWith('/topics') ? { status: 200, headers: [...j, ['Content-Type', 'application/vnd.kafka.v2+json'], ['Vary', 'Accept-Encoding, User-Agent']], body: '{}' } : { status: 404, headers: [...j, ['Content-Type', 'application/json']], body: '{"error_code":404,"message":"HTTP 404 Not Found"}' }
    })
    return { url: `https://kafka.example.com:${port}/topics/orders`, args: ['-X', 'POST', '-H', 'Content-Type: application/vnd.kafka.json.v2+json', '--data', '{"records":[]}'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'wrong-url'], fixFor: [null], layer: [null], mustSay: [/OPTIONS/, /content-type/i] } }
