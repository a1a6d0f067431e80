const ALLOWED = { 'https://app.example.com': true }
export function c(req, res) {
  const o = req.headers.origin
  if (ALLOWED[o]) res.setHeader('Access-Control-Allow-Origin', o)
}
