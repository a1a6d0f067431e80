export default { id: 'wasabi-without-a-rule', source: 'Wasabi knowledge base, CORS', software: 'unknown', kind: 'no-rule',
  story: 'A bucket of Wasabi has no rule: the preflight is refused in the words of S3 by a server that names itself WasabiS3.',
  async start(t) {
    const id = [['Server', 'WasabiS3/7.19.5410'], ['x-amz-id-2', 'abc'], ['x-amz-request-id', 'DEF:A']]
    const { port } = await t.serve(({ preflight }) => preflight ? { status: 403, headers: [...id, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessForbidden</Code><Message>CORSResponse: This CORS request is not allowed. This is usually because the evaluation of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource\'s CORS spec.</Message></Error>' } : { status: 200, headers: [...id, ['ETag', '"a"'], ['Content-Type', 'application/json']], body: '{}' })
    return { url: `https://s3.eu-central-1.wasabisys.com:${port}/media-acme/list.json`, args: ['-H', 'X-Amz-Meta-A: 1'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'origin-not-allowed'], neverCertain: ['origin-not-allowed'], fixFor: [null], layer: [null], mustSay: [/bucket/], mustNotSay: [/AWS console|Amazon S3|put-bucket-cors/i] } }
