class ApplicationController < ActionController::API
  before_action :cors
  def cors
    case request.headers['Origin']
    when *ALLOWED
      headers['Access-Control-Allow-Origin'] = request.headers['Origin']
    end
  end
end
