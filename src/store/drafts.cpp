#include "store/drafts.hpp"

#include "sql/draft.hpp"
#include "sql/upload.hpp"

namespace gongkai::store {

std::optional<domain::Draft> Drafts::find(const std::string& id) const
{
    return db_.find<domain::Draft>(sql::find_draft, id);
}

std::optional<domain::Draft> Drafts::open(const std::string& village, const std::string& item,
                                          const std::string& period) const
{
    return db_.find<domain::Draft>(sql::open_draft, village, item, period);
}

std::vector<domain::Draft> Drafts::open_in(const std::string& village) const
{
    return db_.list<domain::Draft>(sql::open_drafts, village);
}

std::vector<domain::Review> Drafts::reviews(const std::string& draft) const
{
    return db_.list<domain::Review>(sql::reviews_of_draft, draft);
}

std::optional<Upload> Drafts::upload(const std::string& id) const
{
    return db_.find<Upload>(sql::find_upload, id);
}

void Drafts::add(db::Transaction&, const domain::Draft& d)
{
    db_.run(sql::add_draft, d.id, d.village, d.item, d.period, d.form, d.state, d.version, d.corrects, d.note,
            d.upload, d.choices, d.content, d.findings, d.salts, d.commitment, d.drafted_by, d.created_at,
            d.updated_at, d.submitted_at);
}

Result<> Drafts::save(db::Transaction&, domain::Draft& d)
{
    const auto saved =
        db_.run(sql::save_draft, d.id, d.version, d.form, d.state, d.note, d.upload, d.choices, d.content, d.findings,
                d.salts, d.commitment, d.updated_at, d.submitted_at, d.drafted_by);
    if (saved == 0) return refuse({.kind = Refusal::Kind::conflict, .says = "draft.changed_meanwhile"});
    ++d.version;
    return {};
}

void Drafts::add_review(db::Transaction&, const domain::Review& r)
{
    db_.run(sql::add_review, r.id, r.draft, r.verdict, r.says, r.commitment, r.reviewed_by, r.reviewed_at);
}

void Drafts::add_upload(db::Transaction&, const Upload& u)
{
    db_.run(sql::add_upload, u.id, u.village, u.file_name, u.size, u.blob, u.uploaded_by, u.uploaded_at);
}

}
