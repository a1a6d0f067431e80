Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ENV.fetch("FRONTEND_ORIGIN").split(",")
    resource "*", headers: :any, methods: [:get, :post, :patch], credentials: true
  end
end
