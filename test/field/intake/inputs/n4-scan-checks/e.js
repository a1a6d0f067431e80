export function e(req, res) {
  const { origin } = req.headers
  if (tenants.some((t) => t.url === origin)) res.setHeader('Access-Control-Allow-Origin', origin)
}
