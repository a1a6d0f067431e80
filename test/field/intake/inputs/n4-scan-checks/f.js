export async function f(req, res) {
  const tenant = await db.tenant.findFirst({ where: { origin: req.headers.origin } })
  if (tenant) res.setHeader('Access-Control-Allow-Origin', req.headers.origin)
}
