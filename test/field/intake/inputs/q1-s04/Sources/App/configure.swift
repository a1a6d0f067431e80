import Vapor
public func configure(_ app: Application) throws {
  let cors = CORSMiddleware(configuration: .init(allowedOrigin: .custom("https://app.example.com"), allowedMethods: [.GET, .POST], allowedHeaders: [.accept]))
  app.middleware.use(cors, at: .beginning)
}
