import cors, { CorsOptions } from 'cors'
const options: CorsOptions = { origin: [/https:\/\/.*\.example.com/, 'https://partner.example.org'], credentials: true }
app.use(cors(options))
