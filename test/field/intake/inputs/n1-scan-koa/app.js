const cors = require('@koa/cors')
const white = ['https://app.example.com', 'https://www.example.com']
app.use(cors({
  origin(ctx) {
    const o = ctx.get('Origin')
    return white.includes(o) ? o : white[0]
  },
  credentials: true,
  allowMethods: 'GET,PUT',
}))
