import cors from 'cors'
app.use(cors({ origin: ['https://oak.example.com', /\.oak\.vercel\.app$/, /https:\/\/.*-oak\.vercel\.app/], credentials: true }))