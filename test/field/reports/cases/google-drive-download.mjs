export default { id: 'google-drive-download', source: 'perfectapi/CKP#146', software: 'third-party', kind: 'redirect',
  story: 'The download link of Google Drive: 303 to another host of Google, without CORS headers.',
  async start(t) {
    let at
    const { port } = await t.serve(({ h }) => h.host.startsWith('drive.google.com')
      ? { status: 303, headers: [['Content-Type', 'application/binary'], ['Cache-Control', 'no-cache, no-store, max-age=0, must-revalidate'], ['Location', `https://drive.usercontent.google.com:${at}/download?id=1aB2cD&export=download`], ['Strict-Transport-Security', 'max-age=31536000'], ['Content-Security-Policy', "script-src 'report-sample' 'nonce-x' 'unsafe-inline';object-src 'none';base-uri 'self';report-uri /_/DriveUntrustedContentHttp/cspreport"], ['Cross-Origin-Opener-Policy', 'same-origin'], ['Server', 'ESF'], ['X-XSS-Protection', '0'], ['X-Frame-Options', 'SAMEORIGIN'], ['X-Content-Type-Options', 'nosniff']] }
      : { status: 200, headers: [['Content-Type', 'application/octet-stream'], ['Content-Disposition', 'attachment; filename="track.gpx"'], ['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Credentials', 'false'], ['Cross-Origin-Resource-Policy', 'same-site'], ['Server', 'UploadServer']], body: '<gpx/>' })
    at = port
    return { url: `https://drive.google.com:${port}/uc?export=download&id=1aB2cD`, resolve: [`drive.usercontent.google.com:${port}:127.0.0.1`] }
  },
  expect: { outcome: 'blocked', causes: ['redirect-changes-origin', 'cors-not-configured'], fixFor: [null], mustSay: [/303|redirect/i], mustNotSay: [/gsutil|gcloud/i] } }
