exports.main = async (event) => ({
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': true },
  body: JSON.stringify({ ok: true }),
})
