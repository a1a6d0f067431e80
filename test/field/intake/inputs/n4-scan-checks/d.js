export function d(req, res) {
  const host = new URL(req.headers.origin).host
  if (host === 'app.example.com') { res.setHeader('Access-Control-Allow-Origin', req.headers.origin); res.setHeader('Access-Control-Allow-Credentials', 'true') }
}
