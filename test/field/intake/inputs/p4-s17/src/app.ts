import express from 'express'
import cors from 'cors'
import { options } from './cors'
const app = express()
app.use(express.json())
app.use(cors(options))
app.options('*', cors(options))
export default app