export default { id: 'gitlab-artifact-to-signed-store', source: 'GitLab documentation, object storage, proxy_download false; gitlab-org/gitlab, job artifacts and CORS', software: 'unknown', kind: 'redirect',
  story: 'GitLab lets the page in and sends the artifact on to a signed address of its bucket, made for this call; the bucket has no rule.',
  async start(t) {
    const store = await t.serve(({ method }) => method === 'OPTIONS' ? { status: 200, headers: [['Server', 'UploadServer'], ['X-GUploader-UploadID', 'ABc'], ['Content-Type', 'text/html; charset=UTF-8']] } : { status: 200, headers: [['Server', 'UploadServer'], ['X-GUploader-UploadID', 'ABc'], ['x-goog-generation', '1'], ['x-goog-hash', 'crc32c=AAAAAA=='], ['Content-Type', 'application/zip']], body: 'PK' })
    const { port } = await t.serve(({ origin, preflight, url }) => {
      const c = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Methods', 'GET, HEAD'], ['Vary', 'Origin'], ['X-Gitlab-Meta', '{"version":"1"}'], ['X-Request-Id', '01HX']]
      if (preflight) return { status: 200, headers: [...c, ['Access-Control-Allow-Headers', 'private-token'], ['Access-Control-Max-Age', '7200']] }
      return url.includes('/artifacts') ? { status: 302, headers: [...c, ['Content-Type', 'text/html'], ['Location', `https://storage.googleapis.com:${store.port}/acme-artifacts/a/1.zip?X-Goog-Algorithm=GOOG4-RSA-SHA256&X-Goog-Date=20261130T100000Z&X-Goog-Expires=600&X-Goog-Signature=0a1b2c`]] } : { status: 404, headers: [...(origin ? c : []), ['Content-Type', 'application/json']], body: '{"error":"404 Not Found"}' }
    })
    return { url: `https://gitlab.example.com:${port}/api/v4/projects/1/jobs/2/artifacts`, args: ['-H', 'PRIVATE-TOKEN: glpat-x'], resolve: [`storage.googleapis.com:${store.port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured', 'request-header-not-allowed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed'], fixFor: ['gcs', null], mustSay: [/storage\.googleapis\.com/], mustNotSay: [/Call https:\/\/storage\.googleapis\.com\S+ directly/, /const url = 'https:\/\/storage/, /put it into the configuration of the page/] } }
