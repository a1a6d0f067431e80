defmodule AppWeb.Endpoint do
  use Phoenix.Endpoint, otp_app: :app
  plug CORSPlug, origin: ["https://app.example.com"]
  plug AppWeb.Router
end
