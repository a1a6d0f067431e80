export default { id: 'redirected-with-datadog-headers', source: 'DataDog/browser-sdk#2276', software: 's3', kind: 'page',
  story: 'RUM adds its headers to the own API, which sends the export on to a signed address of a bucket: the rule lets the page in and lists none of the headers.',
  async start(t) {
    const A = 'https://app.example.com', id = [['x-amz-request-id', 'C9RQ0XN1Q2B3A4D5'], ['x-amz-id-2', 'Zm9v'], ['Server', 'AmazonS3']]
    let port = 0
    const at = await t.serve(({ h, preflight, origin, acrh, url }) => {
      if (h.host.startsWith('exports.')) {
        const ok = (origin === A || origin === 'null') && !acrh
        if (preflight) return { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message><Method>GET</Method><ResourceType>OBJECT</ResourceType></Error>' }
        return { status: 200, headers: [...id, ...(ok ? [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET']] : []), ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method'], ['Content-Type', 'text/csv']], body: 'a,b\n' }
      }
      const cors = origin === A ? [['Access-Control-Allow-Origin', A], ['Access-Control-Allow-Credentials', 'true']] : []
      if (preflight) return { status: 204, headers: [...cors, ['Vary', 'Origin'], ['Access-Control-Allow-Methods', 'GET, POST, PUT, DELETE'], ['Access-Control-Allow-Headers', 'content-type, x-datadog-trace-id, x-datadog-parent-id, x-datadog-origin, x-datadog-sampling-priority']] }
      if (!url.startsWith('/export')) return { status: 404, headers: [...cors, ['Vary', 'Origin'], ['Content-Type', 'application/json']], body: '{}' }
      return { status: 302, headers: [...cors, ['Vary', 'Origin'], ['Location', `https://exports.s3.eu-central-1.amazonaws.com:${port}/r/7.csv?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=k&X-Amz-Date=20260101T000000Z&X-Amz-Expires=60&X-Amz-SignedHeaders=host&X-Amz-Signature=00`]] }
    })
    port = at.port
    return { url: `https://api.example.com:${port}/export`, args: ['-H', 'x-datadog-trace-id: 1', '-H', 'x-datadog-parent-id: 2', '-H', 'x-datadog-origin: rum', '-H', 'x-datadog-sampling-priority: 1'], resolve: [`exports.s3.eu-central-1.amazonaws.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['origin-not-allowed', 'cors-not-configured'], fixFor: [null, 's3'], mustSay: [/x-datadog/i, /exports\.s3/] } }
