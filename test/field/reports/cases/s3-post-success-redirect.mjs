export default { id: 's3-post-success-redirect', source: 'Amazon S3 documentation, POST, success_action_redirect; Stack Overflow, S3 form upload by XHR, redirect blocked by CORS', software: 's3', kind: 'redirect',
  story: 'A form policy with success_action_redirect: the upload by script arrives, and the 303 of S3 to the page fails, since Origin is null there.',
  async start(t) {
    const page = await t.serve(() => ({ status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']], body: '<!doctype html><title>Done</title>' }))
    const from = `https://app.example.com:${page.port}`
    const { port } = await t.serve(({ origin, method }) => {
      const id = [['x-amz-id-2', 'abc='], ['x-amz-request-id', 'A1B2C3D4E5F60718'], ['Server', 'AmazonS3']]
      const own = origin === from ? [['Access-Control-Allow-Origin', from], ['Access-Control-Allow-Methods', 'POST'], ['Access-Control-Allow-Credentials', 'true'], ['Vary', 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method']] : []
      if (method === 'POST') return { status: 303, headers: [...id, ...own, ['Location', `${from}/done?bucket=uploads&key=a.png&etag=%22x%22`]] }
      return { status: 403, headers: [...id, ...own, ['Content-Type', 'application/xml']], body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>' }
    })
    return { page: from, url: `https://uploads.s3.eu-central-1.amazonaws.com:${port}/`, args: ['-X', 'POST', '-H', 'Content-Type: multipart/form-data; boundary=x', '--data', 'x', '--send-unsafe'], resolve: [`app.example.com:${page.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin'], neverCertain: ['cors-not-configured', 'origin-not-allowed'], fixFor: ['s3', null], layer: ['s3'], mustNotSay: [/Call https:\/\/app\.example\.com[^ ]* directly/, /const url = 'https:\/\/app\./] } }
